import { signIns } from '@sanwei/demo';
import { type SignIn, signInList } from './run-file.js';

/** Who can sign in to the demo city, one for each role that exists so far. */
export const signInsOfDemo = (demoPassword: string): SignIn[] => signInList.parse(signIns(demoPassword));
