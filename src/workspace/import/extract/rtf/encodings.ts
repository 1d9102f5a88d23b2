/** The encodings that RTF names by numbers: code pages, and the character sets of fonts. */

/** The WHATWG name of a Windows code page; Windows-1252 for one that isn't known. */
export function encodingOfCodePage(page: number): string {
  if (page >= 1250 && page <= 1258) return `windows-${page}`
  return (
    {
      437: 'ibm866',
      866: 'ibm866',
      874: 'windows-874',
      932: 'shift_jis',
      936: 'gbk',
      949: 'euc-kr',
      950: 'big5',
      10000: 'macintosh',
      65001: 'utf-8',
    }[page] ?? 'windows-1252'
  )
}

/** The WHATWG name of a font's character set; null where it is the document's own. */
export function encodingOfCharset(charset: number): string | null {
  const pages: Readonly<Record<number, number>> = {
    77: 10000,
    128: 932,
    129: 949,
    134: 936,
    136: 950,
    161: 1253,
    162: 1254,
    163: 1258,
    177: 1255,
    178: 1256,
    186: 1257,
    204: 1251,
    222: 874,
    238: 1250,
  }
  const page = pages[charset]
  return page === undefined ? null : encodingOfCodePage(page)
}
