import type { Payload } from '@sanwei/contracts';
import { branchPlaced } from '@sanwei/contracts/people/branch';
import { type Hearer, Hears } from '@sanwei/wire';
import { placeBranch, type Work } from '@sanwei/work';

@Hears(branchPlaced, 'matchmaking')
export class WhenBranchPlaced implements Hearer<typeof branchPlaced> {
  async hear({ branchId, ancestorIds }: Payload<typeof branchPlaced>, work: Work): Promise<void> {
    await placeBranch(work, branchId, ancestorIds);
  }
}
