import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is not one of the public internet's: private, loopback, link-local, carrier-grade NAT, multicast,
 * reserved, or an IPv6 address that stands for such an IPv4 one. What cannot be parsed counts as private.
 */
export function isPrivateAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return true;
  return ipaddr.process(address).range() !== 'unicast';
}
