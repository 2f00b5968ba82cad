import { describe, expect, test } from '@jest/globals';
import { readConfiguration } from '../../src/configuration/configuration.js';

describe('the settings of the edge', () => {
  test('trust nobody and limit everybody unless told otherwise', () => {
    expect(readConfiguration({}).edge).toEqual({
      rateLimits: true,
      trustedProxies: [],
      corsOrigins: [],
    });
  });

  test('are lists with commas', () => {
    const given = {
      RATE_LIMITS: 'off',
      TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.7,,2001:db8::/32',
      CORS_ORIGINS: 'https://partner.example,http://localhost:4000',
    };
    expect(readConfiguration(given).edge).toEqual({
      rateLimits: false,
      trustedProxies: ['10.0.0.0/8', '192.0.2.7', '2001:db8::/32'],
      corsOrigins: ['https://partner.example', 'http://localhost:4000'],
    });
  });

  test.each<[string, string]>([
    ['RATE_LIMITS', 'sometimes'],
    ['TRUSTED_PROXIES', 'loadbalancer.example'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '0.0.0.0/0'],
    ['TRUSTED_PROXIES', 'true'],
    ['TRUSTED_PROXIES', '10.0.0.1/8/8'],
    ['CORS_ORIGINS', '*'],
    ['CORS_ORIGINS', 'https://partner.example/'],
    ['CORS_ORIGINS', 'https://partner.example, null'],
    ['CORS_ORIGINS', 'partner.example'],
    ['PUBLIC_URL', 'https://tickets.example/shop'],
    ['PUBLIC_URL', 'https://tickets.example?x=1'],
    ['PUBLIC_URL', 'ftp://tickets.example'],
    ['PUBLIC_URL', 'tickets.example'],
  ])('name what is wrong: %s=%s', (name, value) => {
    expect(() => readConfiguration({ [name]: value })).toThrow(`  - ${name}: must `);
  });
});
