export function nextCode(secret: string): Promise<string>;
export function credentials(person: {
  email: string;
  password: string;
  totp?: string | undefined;
}): Promise<{ email: string; password: string; totp?: string }>;
