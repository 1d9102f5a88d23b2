/** Addresses that may be shown as links: of the web, nothing that runs. */

/** Whether an address is one of the web. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s/?#]+(?:[/?#]\S*)?$/i.test(address)
}
