export const auditor = {} as const;
