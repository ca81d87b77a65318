export interface Comment {
  readonly id: string;
  row: number;
  column: number;
  content: string;
  readonly authorName: string;
  resolved: boolean;
  readonly replies: string[];
}

export interface Note {
  row: number;
  column: number;
  content: string;
  readonly authorName: string;
  visible: boolean;
  height: number;
  width: number;
}
