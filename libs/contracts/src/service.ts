/** The processes of the platform, as they are named in NATS subjects, schemas and passports. */
export const services = ['gateway', 'people', 'matchmaking', 'counseling', 'childcare'] as const;
export type Service = (typeof services)[number];

/** The services that own a MySQL schema; the gateway holds no data. */
export const servicesWithRows = ['people', 'matchmaking', 'counseling', 'childcare'] as const;
export type ServiceWithRows = (typeof servicesWithRows)[number];
