/** What a service answered: its shape is for the test to say. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Json = any;
