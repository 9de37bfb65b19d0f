import type { FactoryProvider } from '@nestjs/common';
import { type Signer, signerOf } from '@sanwei/wire';
import type { JWK } from 'jose';

/** Signs passports with the key of `people`, the only service that speaks for persons. */
export const SIGNER = Symbol('signer');
export const signerFrom = (key: JWK): FactoryProvider<Promise<Signer>> => ({ provide: SIGNER, useFactory: () => signerOf('people', key) });
