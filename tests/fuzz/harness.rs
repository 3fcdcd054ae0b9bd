//! Runs a target for a while: counts, keeps the time of each input and the memory it takes, and leaves the input that a
//! reader did not survive.

use crate::MEMORY;
use crate::edit::{apply, edit};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// No input of at most 256 KB may take longer, on a machine that does much else.
const SLOWEST: Duration = Duration::from_secs(20);

/// Nor may it take more memory beside what was there.
const MOST_MEMORY: usize = 1 << 30;

/// Targets run one after the other: memory is the whole process's.
static ALONE: Mutex<()> = Mutex::new(());

/// What is fed to a reader.
pub struct Target {
    /// Its name among the tests.
    pub name: &'static str,
    /// Inputs that the reader understands.
    pub corpus: Vec<Vec<u8>>,
    /// What means something in them.
    pub words: &'static [&'static str],
}

impl Target {
    /// Feeds the corpus as it is, then broken, until the time is over. `reader` is given an input with the number of the one
    /// it was made of, and panics where it holds a law broken.
    #[expect(
        clippy::print_stdout,
        reason = "whoever tries longer wants to know how much was tried"
    )]
    pub fn run(self, reader: impl Fn(usize, &[u8])) {
        let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        let (seconds, seed) = (number("FUZZ_SECONDS", 5), number("FUZZ_SEED", 1));
        let count = number("FUZZ_COUNT", 0);
        assert!(!self.corpus.is_empty(), "{}: no corpus", self.name);
        let watch = Watch::new(self.name);
        if let Some(only) = std::env::var_os("FUZZ_INPUT") {
            let input = std::fs::read(only).expect("the input to repeat");
            return watch.over(&input, |input| reader(0, input));
        }
        for (index, input) in self.corpus.iter().enumerate() {
            watch.over(input, |input| reader(index, input));
        }
        let start = Instant::now();
        let changed = (0..self.corpus.len(), proptest::collection::vec(edit(), 1..6));
        for batch in 0.. {
            let is_over = match count {
                0 => start.elapsed() >= Duration::from_secs(seconds),
                count => watch.count.load(Ordering::Relaxed) >= count,
            };
            if is_over {
                break;
            }
            let mut runner = TestRunner::new_with_rng(config(), random(seed, batch));
            let outcome = runner.run(&changed, |(index, edits)| {
                let input = apply(&self.corpus[index], &edits, &self.corpus, self.words);
                watch.over(&input, |input| reader(index, input));
                Ok(())
            });
            if let Err(failed) = outcome {
                panic!(
                    "{}, seed {seed}: {failed}\nThe input: {}",
                    self.name,
                    watch.kept.display()
                );
            }
        }
        println!("{}, seed {seed}: {}", self.name, watch.told());
    }
}

/// A number of the environment.
fn number(name: &str, otherwise: u64) -> u64 {
    let given = std::env::var(name).ok();
    given.map_or(otherwise, |text| text.parse().unwrap_or_else(|e| panic!("{name}: {e}")))
}

fn config() -> Config {
    Config {
        cases: 16,
        failure_persistence: None,
        max_shrink_time: 60_000,
        ..Config::default()
    }
}

fn random(seed: u64, batch: u64) -> TestRng {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    bytes[8..16].copy_from_slice(&batch.to_le_bytes());
    TestRng::from_seed(RngAlgorithm::ChaCha, &bytes)
}

/// Keeps each input before it is read, and ends the process where reading does not end.
struct Watch {
    kept: PathBuf,
    start: Instant,
    /// Milliseconds after the start, plus one, at which the input was begun; 0 between two.
    begun: Arc<AtomicU64>,
    count: AtomicU64,
    slowest: AtomicU64,
    most_memory: AtomicU64,
}

impl Watch {
    fn new(name: &'static str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz");
        std::fs::create_dir_all(&folder).expect("a folder for inputs");
        let watch = Self {
            kept: folder.join(name),
            start: Instant::now(),
            begun: Arc::default(),
            count: AtomicU64::default(),
            slowest: AtomicU64::default(),
            most_memory: AtomicU64::default(),
        };
        let (begun, start, kept) = (Arc::clone(&watch.begun), watch.start, watch.kept.clone());
        std::thread::spawn(move || wait(&begun, start, &format!("{name}: {}", kept.display())));
        watch
    }

    fn over(&self, input: &[u8], reader: impl Fn(&[u8])) {
        std::fs::write(&self.kept, input).expect("the input is kept");
        let begun = self.start.elapsed();
        self.begun.store(milliseconds(begun) + 1, Ordering::Relaxed);
        MEMORY.reset_peak_usage();
        let before = MEMORY.current_usage();
        reader(input);
        let taken = MEMORY.peak_usage().saturating_sub(before);
        self.begun.store(0, Ordering::Relaxed);
        self.count.fetch_add(1, Ordering::Relaxed);
        self.slowest
            .fetch_max(milliseconds(self.start.elapsed() - begun), Ordering::Relaxed);
        self.most_memory.fetch_max(taken as u64, Ordering::Relaxed);
        assert!(taken < MOST_MEMORY, "{taken} bytes for {}", input.len());
    }

    fn told(&self) -> String {
        format!(
            "{} inputs, none longer than {} ms, none with more than {} MB",
            self.count.load(Ordering::Relaxed),
            self.slowest.load(Ordering::Relaxed),
            self.most_memory.load(Ordering::Relaxed) >> 20
        )
    }
}

/// Ends the process when an input takes too long; until nobody begins any more.
#[expect(
    clippy::print_stderr,
    reason = "a test that never ends can only be ended with its process"
)]
fn wait(begun: &Arc<AtomicU64>, start: Instant, input: &str) {
    while Arc::strong_count(begun) > 1 {
        std::thread::sleep(Duration::from_millis(100));
        let since = begun.load(Ordering::Relaxed);
        if since > 0 && start.elapsed() > Duration::from_millis(since - 1) + SLOWEST {
            eprintln!("no end after {} s: {input}", SLOWEST.as_secs());
            std::process::abort();
        }
    }
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
