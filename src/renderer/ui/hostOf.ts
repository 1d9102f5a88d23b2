/** A source by its host, as people name it: "example.org"; what is no address is given back as it is. */
export function hostOf(source: string): string {
  return URL.parse(source)?.hostname.replace(/^www\./, '') || source
}
