import { IdentityModule } from '#identity';
import { ReferenceModule } from '#reference';

/** Every room, in the order of knowledge. */
export const rooms = [ReferenceModule, IdentityModule];
