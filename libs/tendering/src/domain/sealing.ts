import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { canonicalJson } from '#kernel';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export interface Sealed {
  readonly nonce: Buffer;
  readonly ciphertext: Buffer;
  readonly tag: Buffer;
}

/** What a sealed text belongs to. It is bound to the ciphertext, so that a bid cannot be moved to another place. */
export type Label = Readonly<Record<string, string | number>>;

/** Authenticated encryption under a fresh nonce, bound to the label. */
export function seal(key: Uint8Array, content: Uint8Array | string, label: Label): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(canonicalJson(label)));
  const ciphertext = Buffer.concat([cipher.update(content), cipher.final()]);
  return { nonce, ciphertext, tag: cipher.getAuthTag() };
}

/** Throws when key, label or content differ from those of the sealing. */
export function unseal(key: Uint8Array, sealed: Sealed, label: Label): Buffer {
  const decipher = createDecipheriv(CIPHER, key, sealed.nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(canonicalJson(label))).setAuthTag(sealed.tag);
  return Buffer.concat([decipher.update(sealed.ciphertext), decipher.final()]);
}

/** A new data key for one tender, to be stored only wrapped. */
export const newDataKey = (): Buffer => randomBytes(KEY_BYTES);

/** 128 random bits as text: they keep a hash from being guessed by trying likely contents. */
export const newSalt = (): string => randomBytes(16).toString('hex');

/** The data key of a tender under the configured key: nonce, tag and ciphertext in one. */
export function wrapKey(configuredKey: Uint8Array, dataKey: Uint8Array, tenderId: string): Buffer {
  const { nonce, tag, ciphertext } = seal(configuredKey, dataKey, { tenderId });
  return Buffer.concat([nonce, tag, ciphertext]);
}

/** Throws under another configured key, for another tender, or where a byte was changed. */
export function unwrapKey(configuredKey: Uint8Array, wrapped: Buffer, tenderId: string): Buffer {
  const tagAt = NONCE_BYTES + TAG_BYTES;
  const sealed = {
    nonce: wrapped.subarray(0, NONCE_BYTES),
    tag: wrapped.subarray(NONCE_BYTES, tagAt),
    ciphertext: wrapped.subarray(tagAt),
  };
  return unseal(configuredKey, sealed, { tenderId });
}
