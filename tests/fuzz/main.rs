//! Real inputs, broken in ways that nobody would think of, through every reader of the program: none may panic, take
//! longer or more memory than its size explains, or say a mistake without its place.
//!
//! Each target mutates a corpus of inputs of this repository with proptest, which finds the few changes that are enough
//! when something fails. `FUZZ_SECONDS` says how long (5), `FUZZ_COUNT` how many instead, `FUZZ_SEED` with which random
//! numbers (1); the same seed tries the same inputs. `FUZZ_INPUT` names a file to feed alone. `tests/fuzz.sh MINUTES` runs all of them longer. What they find is mended, with a test of its own.

mod corpus;
mod documents;
mod edit;
mod harness;
mod prose;
mod published;
mod responses;
mod said;
mod structures;
mod themes;

use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;
