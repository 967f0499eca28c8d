export const secretariat = {} as const;
