//! Bytes read one after the other, in the order of bytes that a file is written in.

/// A file that is not what it says, or ends too early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Damaged;

/// A place in bytes.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
    pub is_big_endian: bool,
}

impl<'a> Cursor<'a> {
    pub fn new(bytes: &'a [u8], at: usize, is_big_endian: bool) -> Self {
        Self {
            bytes,
            at,
            is_big_endian,
        }
    }

    pub fn at(&self) -> usize {
        self.at
    }

    pub fn is_at_end(&self) -> bool {
        self.at >= self.bytes.len()
    }

    pub fn take(&mut self, length: usize) -> Result<&'a [u8], Damaged> {
        let end = self.at.checked_add(length).ok_or(Damaged)?;
        let taken = self.bytes.get(self.at..end).ok_or(Damaged)?;
        self.at = end;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Damaged> {
        let mut bytes: [u8; N] = self.take(N)?.try_into().map_err(|_| Damaged)?;
        if self.is_big_endian {
            bytes.reverse();
        }
        Ok(bytes)
    }

    pub fn i32(&mut self) -> Result<i32, Damaged> {
        Ok(i32::from_le_bytes(self.array()?))
    }

    pub fn i64(&mut self) -> Result<i64, Damaged> {
        Ok(i64::from_le_bytes(self.array()?))
    }

    pub fn f64(&mut self) -> Result<f64, Damaged> {
        Ok(f64::from_le_bytes(self.array()?))
    }

    /// A count or a length.
    pub fn length(&mut self) -> Result<usize, Damaged> {
        usize::try_from(self.i32()?).map_err(|_| Damaged)
    }
}
