/** What the outside tells the portal. It knows the API's address and nothing of the database. */
export interface PortalConfig {
  readonly apiUrl: string;
  readonly portalUrl: string;
  readonly port: number;
  /** With it the API runs the portal's own documents; without it the portal is one reader among others. */
  readonly portalKey: string | null;
  readonly demonstration: boolean;
  readonly proxies: number;
  readonly logLevel: string;
}

export const PORTAL_CONFIG = Symbol('portal config');

export function readPortalConfig(env: Readonly<Record<string, string | undefined>>): PortalConfig {
  const whole = (name: string, fallback: number): number => {
    const text = env[name] ?? String(fallback);
    if (!/^\d{1,5}$/.test(text)) throw new Error(`${name} must be a whole number, not "${text}"`);
    return Number(text);
  };
  const address = (name: string, fallback: string): string => {
    const text = env[name] || fallback;
    if (!URL.canParse(text)) throw new Error(`${name} must be an address, not "${text}"`);
    return text.replace(/\/$/, '');
  };
  const port = whole('PORTAL_PORT', 3000);
  return {
    apiUrl: address('API_URL', `http://127.0.0.1:${whole('API_PORT', 4000)}`),
    portalUrl: address('PORTAL_URL', `http://127.0.0.1:${port}`),
    port,
    portalKey: env['PORTAL_KEY'] || null,
    demonstration: env['TURBOTA_MODE'] === 'demonstration',
    proxies: whole('PROXIES', 0),
    logLevel: env['LOG_LEVEL'] ?? 'info',
  };
}
