export declare function step<T>(words: string, act: () => T | Promise<T>): Promise<T>;
