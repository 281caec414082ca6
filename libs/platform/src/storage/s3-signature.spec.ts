import { sha256 } from '#kernel';
import { signedHeaders } from './s3-signature.ts';

/** The worked examples that the makers of the signature publish for everybody to compare with. */
const credentials = {
  accessKey: 'AKIAIOSFODNN7EXAMPLE',
  secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
};
const at = '20130524T000000Z';
const host = 'https://examplebucket.s3.amazonaws.com';

const signatureOf = (headers: Record<string, string>): string | undefined =>
  headers['authorization']?.split('Signature=')[1];

test('reading a range of a file', () => {
  const url = new URL('/test.txt', host);
  const headers = signedHeaders(
    { method: 'GET', url, contentSha256: sha256(''), at, headers: { range: 'bytes=0-9' } },
    credentials,
  );
  expect(signatureOf(headers)).toBe('f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41');
});

test('listing with parameters', () => {
  const url = new URL('/?max-keys=2&prefix=J', host);
  const headers = signedHeaders({ method: 'GET', url, contentSha256: sha256(''), at }, credentials);
  expect(signatureOf(headers)).toBe('34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7');
});

test('what is signed stands beside the signature, without the host that every client sends by itself', () => {
  const url = new URL('/test.txt', host);
  const { authorization, ...sent } = signedHeaders(
    { method: 'GET', url, contentSha256: sha256(''), at, headers: { range: 'bytes=0-9' } },
    credentials,
  );
  expect(sent).toEqual({ range: 'bytes=0-9', 'x-amz-content-sha256': sha256(''), 'x-amz-date': at });
  expect(authorization).toMatch(
    /^AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE\/20130524\/us-east-1\/s3\/aws4_request, SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, Signature=[0-9a-f]{64}$/,
  );
});

test('neither the order of parameters nor space around a header changes the signature', () => {
  const signature = (search: string, range: string) =>
    signatureOf(
      signedHeaders(
        { method: 'GET', url: new URL(search, host), contentSha256: sha256(''), at, headers: { range } },
        credentials,
      ),
    );
  expect(signature('/?prefix=J&max-keys=2', ' bytes=0-9 ')).toBe(signature('/?max-keys=2&prefix=J', 'bytes=0-9'));
});
