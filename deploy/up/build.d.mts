export declare const root: string;
export declare function packageFolders(): Promise<string[]>;
export declare function build(only?: string[]): Promise<{ compiled: number; removed: number; files: number }>;
