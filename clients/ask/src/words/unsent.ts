/** The phone knew of no network whenever it tried: nothing has left it. */
export const neverLeft = '还没有送到，这会儿没有网络。您填的都在，连上网再点一次就行';
/** A reply of an earlier time: what was done since is not in it. */
export const settledBefore = '这件事上一回已经收到过了。后来怎么样，请看最新的情况；还要办的话，再点一次';
/** It was sent, and no answer came: it may have arrived. */
export const mayHaveArrived = '还不知道有没有送到。您填的都在，网络好了再点一次就行，不会重复';
