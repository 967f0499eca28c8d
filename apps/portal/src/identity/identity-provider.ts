import { Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import { notFound, Refusal } from '#kernel/refusal';
import { ServiceLog } from '#platform/logging/service-log';
import { PortalConfig } from '../config.ts';
import {
  answerNotGood,
  PROVIDER_MAX_AGE_S,
  providerAway,
  providerRefused,
  type ProvedIdentity,
} from './identity.rules.ts';

/** Where people come back to. */
export const ANSWER = '/sign-in/provider/answer';
const PATIENCE_S = 10;
/** Clocks of two houses. */
const TOLERANCE_S = 30;
/** The network, or the provider itself: not what it said. */
const AWAY = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']);

/** What a journey to the provider carries, and must bring back. */
export interface Journey {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/**
 * The provider that vouches for staff (OpenID Connect, code flow with PKCE). What it publishes is read at the first
 * sign-in, so the portal starts without it.
 */
@Injectable()
export class IdentityProvider {
  private readonly secret: string | undefined;
  private found: Promise<client.Configuration> | undefined;

  /** Throws, in words for the operator, when only half of it is set. */
  constructor(
    private readonly config: PortalConfig,
    private readonly log: ServiceLog,
  ) {
    const { oidcIssuer, oidcClientId, oidcClientSecret, oidcLabel } = config;
    if (oidcIssuer === undefined) return;
    if (oidcClientId === undefined || oidcClientSecret === undefined || oidcLabel === undefined)
      throw wrongSetting('OIDC_ISSUER needs OIDC_CLIENT_ID, OIDC_CLIENT_SECRET_FILE and OIDC_LABEL beside it');
    this.secret = oidcClientSecret;
  }

  get isThere(): boolean {
    return this.secret !== undefined;
  }

  /** Without a provider its addresses are unknown. Refuses: not-found. */
  mustBeThere(): void {
    if (!this.isThere) throw notFound('page');
  }

  /** The address that sends a browser there. `again`: who is signed in there is asked once more. Refuses: provider-away. */
  async addressFor({ state, nonce, verifier }: Journey, { again }: { readonly again: boolean }): Promise<string> {
    const configuration = await this.configuration();
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: `${this.config.publicUrl}${ANSWER}`,
      scope: 'openid',
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      max_age: String(PROVIDER_MAX_AGE_S),
      ...(again && { prompt: 'login' }),
    });
    return address.href;
  }

  /**
   * Who came back, by the address that the provider sent them to. Its signature, issuer, audience, nonce, age and our
   * state are checked. Refuses: provider-refused, provider-answer-wrong, provider-away.
   */
  async identityIn(address: string, { state, nonce, verifier }: Journey): Promise<ProvedIdentity> {
    const configuration = await this.configuration();
    try {
      const tokens = await client.authorizationCodeGrant(configuration, new URL(address, this.config.publicUrl), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        maxAge: PROVIDER_MAX_AGE_S,
      });
      const { iss: issuer, sub: subject, acr, amr } = tokens.claims()!;
      const means = [acr, ...(Array.isArray(amr) ? amr : [])].filter((value) => typeof value === 'string');
      return { issuer, subject, means };
    } catch (error) {
      throw this.refusalFor(error);
    }
  }

  private configuration(): Promise<client.Configuration> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = undefined;
      throw this.refusalFor(error);
    });
    return this.found;
  }

  private discover(): Promise<client.Configuration> {
    const issuer = new URL(this.config.oidcIssuer!);
    // the signature too, though the token comes over TLS: what stands between may end it
    const execute = [client.enableNonRepudiationChecks];
    if (issuer.protocol === 'http:') execute.push(client.allowInsecureRequests);
    return client.discovery(
      issuer,
      this.config.oidcClientId!,
      { [client.clockTolerance]: TOLERANCE_S },
      client.ClientSecretBasic(this.secret!),
      { execute, timeout: PATIENCE_S },
    );
  }

  private refusalFor(error: unknown): Refusal {
    if (error instanceof Refusal) return error;
    if (error instanceof client.AuthorizationResponseError) return providerRefused();
    const { code, message } = error as { code?: string; message?: string };
    this.log.warn('the identity provider did not sign somebody in', { code: code ?? 'unknown', error: message ?? '' });
    if (error instanceof client.ResponseBodyError)
      return error.error === 'invalid_grant' ? answerNotGood() : providerAway();
    return error instanceof client.ClientError && !AWAY.has(code ?? '') ? answerNotGood() : providerAway();
  }
}

const wrongSetting = (problem: string): Error => new Error(`The settings of portal are not right:\n  ${problem}`);
