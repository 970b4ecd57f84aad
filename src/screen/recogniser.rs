//! The networks that read one line of text: PaddleOCR's PP-OCRv6 recognisers, cut down to French (`assets/ocr/SOURCE.md`).

use super::grey::{Area, Grey};
use super::lines::TextLine;
use super::weighing::Chances;
use image::GrayImage;
use image::imageops::{self, FilterType};
use rten::{LoadError, Model, ModelOptions, RunError, op_registry};
use rten_tensor::NdTensor;
use rten_tensor::prelude::*;

static LINES: &[u8] = include_bytes!("../../assets/ocr/lines.onnx");
static VALUES: &[u8] = include_bytes!("../../assets/ocr/values.onnx");
/// A sign a line, in the order of the networks' classes; class 0 is « nothing ».
static SIGNS: &str = include_str!("../../assets/ocr/signs.txt");

/// The networks read lines so high, in pixels.
const HEIGHT: u32 = 48;
/// The widest line it is given, in pixels; a wider one is narrowed.
const WIDEST: u32 = 4000;

/// Which of the two networks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Network {
    /// The quick one, for every line: where labels and values stand.
    Lines,
    /// The sure one, six times slower, for the values.
    Values,
}

/// Loaded for one reading, and freed after it.
pub(super) struct Recogniser {
    network: Model,
    signs: Vec<char>,
}

/// How a line is shown to the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Showing {
    /// As it is.
    Plain,
    /// A little wider, its levels spread from black to white.
    Spread,
    /// With more air around the letters.
    Airy,
    /// Half as wide again, smoothed: two signs that touch come apart.
    Wide,
}

impl Showing {
    /// The readings of a field, in their order.
    pub const ALL: [Self; 4] = [Self::Plain, Self::Spread, Self::Wide, Self::Airy];
}

/// One sign that was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Sign {
    pub sign: char,
    /// How sure the network is, from 0 to 1.
    pub confidence: f32,
    /// Where its middle stands, in pixels of the picture.
    pub x: f32,
}

/// What a line says, and how likely every other text is.
#[derive(Clone, Debug, Default)]
pub(super) struct Reading {
    pub signs: Vec<Sign>,
    pub chances: Chances,
}

/// The network cannot be loaded or run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NetworkFault(pub String);

impl From<LoadError> for NetworkFault {
    fn from(error: LoadError) -> Self {
        Self(error.to_string())
    }
}

impl From<RunError> for NetworkFault {
    fn from(error: RunError) -> Self {
        Self(error.to_string())
    }
}

impl Recogniser {
    pub fn load(network: Network) -> Result<Self, NetworkFault> {
        // Only what the networks use: the others stay out of the program.
        let operators = op_registry!(
            Add,
            AveragePool,
            BatchNormalization,
            Concat,
            Conv,
            DequantizeLinear,
            Div,
            Erf,
            Flatten,
            HardSigmoid,
            Identity,
            MatMul,
            MaxPool,
            Mul,
            Pow,
            ReduceMean,
            Relu,
            Reshape,
            Shape,
            Sigmoid,
            Slice,
            Softmax,
            Sqrt,
            Squeeze,
            Sub,
            Transpose,
            Unsqueeze
        );
        let mut options = ModelOptions::with_ops(operators);
        let bytes = match network {
            Network::Lines => LINES,
            Network::Values => VALUES,
        };
        let network = options.enable_optimization(true).load_static_slice(bytes)?;
        // A space is the last sign, and a line of its own.
        let signs = SIGNS.split('\n').filter_map(|line| line.chars().next()).collect();
        Ok(Self { network, signs })
    }

    /// What stands in `line` of `picture`.
    pub fn read(&self, picture: &Grey, line: &TextLine, showing: Showing) -> Result<Reading, NetworkFault> {
        let Some((shown, area)) = shown(picture, line, showing) else { return Ok(Reading::default()) };
        let (width, height) = (shown.width() as usize, shown.height() as usize);
        // The same grey in each of the three colours, from -1 to 1.
        let mut levels = Vec::with_capacity(3 * width * height);
        for _ in 0..3 {
            levels.extend(shown.as_raw().iter().map(|&level| f32::from(level) / 127.5 - 1.0));
        }
        let input = NdTensor::from_data([1, 3, height, width], levels);
        let output = self.network.run_one(input.view().into(), None)?;
        let classes: NdTensor<f32, 3> =
            output.try_into().map_err(|_| NetworkFault("the network's answer has another shape".to_owned()))?;
        let [_, _, count] = classes.shape();
        if count != self.signs.len() + 1 {
            return Err(NetworkFault("the network knows other signs".to_owned()));
        }
        Ok(self.reading(&classes.to_vec(), count, area))
    }

    /// What the network's answer for a part of the picture means: `classes` has so many chances for each step.
    fn reading(&self, classes: &[f32], count: usize, area: Area) -> Reading {
        let steps = || classes.chunks_exact(count);
        let step_width = area.width as f32 / steps().len().max(1) as f32;
        let column = |step: f32| area.x as f32 + (step + 0.5) * step_width;
        let signs = self.signs_of(steps()).map(|(place, sign)| Sign { x: column(place), ..sign }).collect();
        let space = self.class(' ').unwrap_or(0);
        let chances = Chances::of_line(steps().map(<[f32]>::to_vec), space, |step| column(step as f32));
        Reading { signs, chances }
    }

    /// The network's class of a sign; `None`: it does not know it.
    pub fn class(&self, sign: char) -> Option<usize> {
        self.signs.iter().position(|&known| known == sign).map(|at| at + 1)
    }

    /// The sign of a class; `None` for « nothing ».
    pub fn sign(&self, class: usize) -> Option<char> {
        self.signs.get(class.checked_sub(1)?).copied()
    }

    /// The likeliest sign of each step; a sign that lasts several steps is one.
    fn signs_of<'a>(&self, steps: impl Iterator<Item = &'a [f32]>) -> impl Iterator<Item = (f32, Sign)> {
        let mut read: Vec<(f32, Sign)> = Vec::new();
        let (mut last, mut started) = (0, 0.0_f32);
        for (step, chances) in steps.enumerate() {
            let best = chances.iter().enumerate().max_by(|one, other| one.1.total_cmp(other.1));
            let Some((class, &confidence)) = best else { continue };
            if class != 0 && class == last {
                if let Some((place, sign)) = read.last_mut() {
                    *place = (started + step as f32) / 2.0;
                    sign.confidence = sign.confidence.max(confidence);
                }
            } else if class != 0 {
                started = step as f32;
                read.push((started, Sign { sign: self.signs[class - 1], confidence, x: 0.0 }));
            }
            last = class;
        }
        read.into_iter()
    }
}

/// The line as the network is shown it, and the part of the picture that it is.
fn shown(picture: &Grey, line: &TextLine, showing: Showing) -> Option<(GrayImage, Area)> {
    let area = line.area;
    // Close to the letters: measured, the network reads them better than with air above and below.
    let air = match showing {
        Showing::Airy => (area.height + 3) / 6 + 1,
        _ => (area.height + 6) / 12 + 1,
    };
    let around = area.grown(area.height / 3 + 1, air);
    let around = Area {
        width: around.right().min(picture.width()) - around.x,
        height: around.bottom().min(picture.height()) - around.y,
        ..around
    };
    let mut part = without_frame(picture.cut(around), Area { x: area.x - around.x, y: area.y - around.y, ..area });
    if line.light {
        part = part.inverted();
    }
    if showing == Showing::Spread {
        part = spread(part);
    }
    let stretch = match showing {
        Showing::Plain | Showing::Airy => 1.0,
        Showing::Spread => 1.2,
        Showing::Wide => 1.5,
    };
    let scale = f64::from(HEIGHT) / around.height as f64;
    let width = (around.width as f64 * scale * stretch).round() as u32;
    // A multiple of the networks' own step.
    let width = (width.div_ceil(8) * 8).clamp(32, WIDEST);
    let (w, h) = (u32::try_from(part.width()).ok()?, u32::try_from(part.height()).ok()?);
    let image = GrayImage::from_raw(w, h, part.levels().to_vec())?;
    let filter = if showing == Showing::Wide { FilterType::Triangle } else { FilterType::CatmullRom };
    Some((imageops::resize(&image, width, HEIGHT, filter), around))
}

/// With nothing but the ground around the letters, which take `letters`: no side of a field, no underline below them.
fn without_frame(part: Grey, letters: Area) -> Grey {
    let mut sorted = part.cut(letters).levels().to_vec();
    let middle = sorted.len() / 2;
    if sorted.is_empty() {
        return part;
    }
    // Letters cover less than half of their rectangle.
    let ground = *sorted.select_nth_unstable(middle).1;
    // What smoothing adds around a letter stays.
    let kept = letters.grown(1, 1);
    let (width, height) = (part.width(), part.height());
    let is_kept = |x: usize, y: usize| x >= kept.x && x < kept.right() && y >= kept.y && y < kept.bottom();
    let levels = part.levels().iter().enumerate();
    let levels = levels.map(|(at, &level)| if is_kept(at % width, at / width) { level } else { ground }).collect();
    Grey::new(width, height, levels)
}

/// The levels spread from black to white.
fn spread(part: Grey) -> Grey {
    let mut sorted = part.levels().to_vec();
    sorted.sort_unstable();
    let at = |share: usize| sorted.get(sorted.len() * share / 100).copied().unwrap_or(0);
    // The ground is the middle of a line's pixels: its letters cover less than half of it.
    let (low, high) = (i32::from(at(1)), i32::from(at(60)));
    let range = (high - low).max(1);
    let level = |&level: &u8| ((i32::from(level) - low) * 255 / range).clamp(0, 255) as u8;
    let levels = part.levels().iter().map(level).collect();
    Grey::new(part.width(), part.height(), levels)
}
