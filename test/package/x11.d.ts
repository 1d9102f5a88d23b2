/** The little of the library `x11` that the tests use; it brings no types of its own. */
declare module 'x11' {
  /** A connection to an X server, with the requests it takes. */
  export interface Client {
    require(extension: 'xtest', callback: (error: Error | null, xtest: XTest) => void): void
    QueryTree(window: number, callback: (error: Error | null, tree: { children: number[] }) => void): void
    GetGeometry(window: number, callback: (error: Error | null, geometry: Geometry) => void): void
    GetWindowAttributes(window: number, callback: (error: Error | null, attributes: { mapState: number }) => void): void
    SetInputFocus(window: number, revertTo: number): void
    terminate(): void
  }

  export interface Geometry {
    readonly xPos: number
    readonly yPos: number
    readonly width: number
    readonly height: number
  }

  /** The extension by which a program acts as the keyboard and the mouse. */
  export interface XTest {
    readonly KeyPress: number
    readonly KeyRelease: number
    readonly ButtonPress: number
    readonly ButtonRelease: number
    readonly MotionNotify: number
    FakeInput(type: number, detail: number, time: number, window: number, x: number, y: number): void
  }

  export interface Display {
    readonly client: Client
    readonly screen: readonly { readonly root: number }[]
  }

  export function createClient(
    options: { readonly display?: string | undefined },
    callback: (error: Error | null, display: Display) => void,
  ): void
}
