/** A file's text, built in. */
declare module '*.sql?raw' {
  const text: string
  export default text
}
