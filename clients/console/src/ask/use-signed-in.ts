import { useSyncExternalStore } from 'react';
import { signedIn } from './held.js';
import type { SignInState } from './signed-in.js';

export const useSignedIn = (): SignInState => useSyncExternalStore(signedIn.onChange, signedIn.state);
