export interface FieldFault {
  /** The id of the field it is about. */
  field: string;
  text: string;
}
