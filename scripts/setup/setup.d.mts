export function nodeIsEnough(version: string): boolean
export function checkNode(version?: string): void
export function setUp(root: string): Promise<void>
