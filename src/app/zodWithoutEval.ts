import { z } from "zod";

// The pane's content policy forbids eval: zod would try it once and be reported. Import this before any schema.
z.config({ jitless: true });
