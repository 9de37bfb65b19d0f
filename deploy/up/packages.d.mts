type Lock = {
  packages: Record<
    string,
    { version?: string; integrity?: string; link?: boolean; optional?: boolean; devOptional?: boolean; peer?: boolean }
  >;
};
export declare function areInstalled(wanted: Lock | undefined, installed: Lock | undefined): boolean;
export declare function installPackages(): Promise<void>;
