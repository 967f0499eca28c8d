/** The six services. Each owns its records, its PostgreSQL schema of this name, its role and its queue. */
export const SERVICES = ['portal', 'applications', 'review', 'disbursement', 'transparency', 'audit'] as const;

export type ServiceName = (typeof SERVICES)[number];
