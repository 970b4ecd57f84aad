//! A picture in shades of grey, and its parts: what is read of a capture.

/// Shades of grey, line by line from the top.
#[derive(Clone)]
pub struct Grey {
    width: usize,
    height: usize,
    levels: Vec<u8>,
}

/// A rectangle of a picture, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Area {
    /// Its left side.
    pub x: usize,
    /// Its top.
    pub y: usize,
    /// How wide it is.
    pub width: usize,
    /// How high it is.
    pub height: usize,
}

impl Grey {
    /// Four bytes a pixel (red, green, blue, alpha), laid on white. `None`: not so many bytes as pixels.
    pub fn of_rgba(width: usize, height: usize, rgba: &[u8]) -> Option<Self> {
        if width.checked_mul(height)?.checked_mul(4)? != rgba.len() {
            return None;
        }
        // The mean of the three colours, and not what an eye sees: letters smoothed by sub-pixels lose their fringes.
        let level = |pixel: &[u8]| {
            let mean = pixel[..3].iter().map(|&part| u32::from(part)).sum::<u32>() / 3;
            let alpha = u32::from(pixel[3]);
            u8::try_from((mean * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
        };
        Some(Self { width, height, levels: rgba.chunks_exact(4).map(level).collect() })
    }

    pub(super) fn new(width: usize, height: usize, levels: Vec<u8>) -> Self {
        Self { width, height, levels }
    }

    /// In pixels.
    pub fn width(&self) -> usize {
        self.width
    }

    /// In pixels.
    pub fn height(&self) -> usize {
        self.height
    }

    pub(super) fn levels(&self) -> &[u8] {
        &self.levels
    }

    pub(super) fn row(&self, y: usize) -> &[u8] {
        &self.levels[y * self.width..(y + 1) * self.width]
    }

    /// The part of `area` that lies inside the picture.
    pub(super) fn cut(&self, area: Area) -> Self {
        let (right, bottom) = (area.right().min(self.width), area.bottom().min(self.height));
        let (x, y) = (area.x.min(right), area.y.min(bottom));
        let levels = (y..bottom).flat_map(|y| self.row(y)[x..right].iter().copied()).collect();
        Self { width: right - x, height: bottom - y, levels }
    }

    /// The same, light for dark.
    pub(super) fn inverted(mut self) -> Self {
        self.levels.iter_mut().for_each(|level| *level = u8::MAX - *level);
        self
    }
}

impl Area {
    /// The first column after it.
    pub fn right(self) -> usize {
        self.x + self.width
    }

    /// The first line after it.
    pub fn bottom(self) -> usize {
        self.y + self.height
    }

    /// The smallest rectangle that holds both.
    pub(super) fn with(self, other: Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        let (right, bottom) = (self.right().max(other.right()), self.bottom().max(other.bottom()));
        Self { x, y, width: right - x, height: bottom - y }
    }

    /// Larger by so many pixels on each side.
    pub(super) fn grown(self, across: usize, up: usize) -> Self {
        let (x, y) = (self.x.saturating_sub(across), self.y.saturating_sub(up));
        Self { x, y, width: self.right() + across - x, height: self.bottom() + up - y }
    }

    /// How many lines of pixels both stand on.
    pub(super) fn shared_height(self, other: Self) -> usize {
        self.bottom().min(other.bottom()).saturating_sub(self.y.max(other.y))
    }

    /// How many pixels both hold.
    pub(super) fn shared(self, other: Self) -> usize {
        let width = self.right().min(other.right()).saturating_sub(self.x.max(other.x));
        width * self.shared_height(other)
    }

    /// How many pixels it holds.
    pub(super) fn surface(self) -> usize {
        self.width * self.height
    }

    /// The columns between both; 0 when they touch or overlap.
    pub(super) fn gap(self, other: Self) -> usize {
        self.x.max(other.x).saturating_sub(self.right().min(other.right()))
    }
}
