import { IdentityModule } from '#identity';

/** Every room, in the order of knowledge. */
export const rooms = [IdentityModule];
