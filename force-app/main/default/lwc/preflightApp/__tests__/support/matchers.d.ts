// The matcher that config/jest/matchers.cjs sets up: its own declaration does not fit these types of Jest.
declare namespace jest {
    interface Matchers<R> {
        toBeAccessible(): Promise<R>;
    }
}
