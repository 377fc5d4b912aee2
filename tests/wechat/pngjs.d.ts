/** The part of pngjs that the tests use. */
declare module 'pngjs' {
  export class PNG {
    constructor(size: {width: number; height: number})
    width: number
    height: number
    /** RGBA, row by row. */
    data: Buffer
    static sync: {read(file: Buffer): PNG; write(png: PNG): Buffer}
    static bitblt(
      from: PNG,
      to: PNG,
      fromX: number,
      fromY: number,
      width: number,
      height: number,
      x: number,
      y: number,
    ): void
  }
}
