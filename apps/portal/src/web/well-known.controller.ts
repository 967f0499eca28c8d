import { Controller, Get, Header } from '@nestjs/common';
import { Needs } from '#platform/http/needs';
import { PortalConfig } from '../config.ts';

/** RFC 9116 wants a date; the file is renewed with each release, and a stale one says so by itself. */
const SECURITY_EXPIRES = '2027-12-31T23:59:59Z';

@Controller()
@Needs('public-pages.read')
export class WellKnownController {
  constructor(private readonly config: PortalConfig) {}

  @Get('.well-known/security.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  security(): string {
    const { publicUrl } = this.config;
    return [
      `Contact: ${publicUrl}/contact`,
      `Expires: ${SECURITY_EXPIRES}`,
      'Preferred-Languages: en, fr, es, ar',
      `Canonical: ${publicUrl}/.well-known/security.txt`,
      '',
    ].join('\n');
  }

  /** Search engines may have the public pages; the roles' pages answer them nothing anyway. */
  @Get('robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  robots(): string {
    const closed = [
      '/api/',
      '/account',
      '/apply',
      '/review',
      '/office',
      '/board',
      '/finance',
      '/donor',
      '/audit',
      '/admin',
      '/sign-in',
      '/demo/mailbox',
    ];
    return ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), ''].join('\n');
  }
}
