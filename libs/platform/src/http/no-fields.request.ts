/** A request whose address says everything; a body with a field in it was meant for something else and is refused. */
export class NoFieldsRequest {}
