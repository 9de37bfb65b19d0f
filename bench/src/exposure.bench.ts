import { type Exposure, exposureOf, shownCounts } from '@sanwei/matchmaking/exposure/exposure.rule';
import type { Lists } from '@sanwei/matchmaking/exposure/share-lists.rule';
import { fileRunOf, listsFromFile } from './exposure/from-file.js';
import { type Likes, someLikes } from './exposure/likes.js';
import { brokenLists, byProduct, expectedMatches, ours } from './exposure/lists.js';
import { type BenchResult, median, short, show } from './figures.js';

const size = 1_500;
const seeds = 10;
const mostGini = 0.25;
const mostNeverShown = 0.01;

/**
 * Fifteen hundred and fifteen hundred, ten invented markets: lists of ten for everybody, against each one's best ten by the product of both
 * sides. With `--input market.json --out lists.json` the lists of a file's market are made instead.
 */
export const run = async (words: readonly string[]): Promise<BenchResult> => {
  const file = fileRunOf(words);
  if (file) {
    const { likes, lists, ms } = await listsFromFile(file);
    const [left, right] = exposures(likes, lists);
    const figures = {
      ms: short(ms),
      gini: short(Math.max(left.gini, right.gini)),
      neverShown: short(Math.max(left.neverShown, right.neverShown)),
    };
    return { bench: 'exposure', ratios: {}, violations: brokenLists(likes, lists), figures };
  }
  const found = { ours: [] as Exposure[], product: [] as Exposure[] };
  const [ratios, took]: [number[], number[]] = [[], []];
  let violations = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const likes = someLikes(size, size, seed);
    const from = performance.now();
    const lists = ours(likes);
    took.push(performance.now() - from);
    const plain = byProduct(likes);
    violations += brokenLists(likes, lists);
    for (const exposure of exposures(likes, lists)) {
      if (exposure.gini > mostGini || exposure.neverShown > mostNeverShown) violations++;
      found.ours.push(exposure);
    }
    found.product.push(...exposures(likes, plain));
    ratios.push(expectedMatches(likes, lists) / expectedMatches(likes, plain));
  }
  const worst = (who: 'ours' | 'product', of: keyof Exposure) => short(Math.max(...found[who].map((exposure) => exposure[of])));
  show(
    `${size} × ${size}, ${seeds} markets: the worst of each`,
    (['ours', 'product'] as const).map((who) => ({
      who,
      gini: worst(who, 'gini'),
      'never shown': worst(who, 'neverShown'),
      'most shown': worst(who, 'mostShown'),
    })),
  );
  return {
    bench: 'exposure',
    ratios: { product: short(median(ratios)) },
    violations,
    figures: {
      ...{ gini: worst('ours', 'gini'), neverShown: worst('ours', 'neverShown'), mostShown: worst('ours', 'mostShown') },
      ...{ productGini: worst('product', 'gini'), productNeverShown: worst('product', 'neverShown') },
      ...{ worstRatio: short(Math.min(...ratios)), ms: short(median(took)) },
    },
  };
};

const exposures = ({ n, m }: Likes, { left, right }: Lists): [left: Exposure, right: Exposure] => [
  exposureOf(shownCounts(right, n)),
  exposureOf(shownCounts(left, m)),
];
