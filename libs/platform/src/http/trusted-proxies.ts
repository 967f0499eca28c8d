import proxyAddr from '@fastify/proxy-addr';
import { ValidateBy } from 'class-validator';

/**
 * Whose word is taken for where a request comes from, by the address of the peer. Fastify and whoever refuses others'
 * words ask the same function. Throws when an entry of the list is neither an address, nor a CIDR, nor a word for some.
 */
export function trustOf(list: string): (address: string, hop: number) => boolean {
  return proxyAddr.compile(list.split(',').map((entry) => entry.trim()));
}

/** A list as `trustOf` takes it. */
export function ProxyList(): PropertyDecorator {
  return ValidateBy({
    name: 'proxyList',
    validator: {
      validate: (value) => typeof value === 'string' && isList(value),
      defaultMessage: () =>
        'write addresses, networks like 10.0.0.0/8 or the words loopback, linklocal, uniquelocal, with commas between',
    },
  });
}

function isList(value: string): boolean {
  try {
    trustOf(value);
    return true;
  } catch {
    return false;
  }
}
