import { secureHeaders } from 'hono/secure-headers';

/** Everything comes from the desk itself, no script or style stands in a page, and no other page may frame it. */
export const strictHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  // The desk speaks HTTP on loopback; a promise of HTTPS would lock its owner out.
  strictTransportSecurity: false,
});
