//! Where the bits of a code stand: the patterns a camera finds it by, the data around them, and
//! the mask that keeps large areas of one colour away.

/// A code in the making.
pub struct Grid {
    /// Modules along each side.
    pub size: usize,
    version: usize,
    dark: Vec<bool>,
    /// Modules that are no data.
    fixed: Vec<bool>,
}

impl Grid {
    /// The fixed patterns of a version, 1 to 10.
    pub fn new(version: usize) -> Self {
        let size = 17 + 4 * version;
        let mut grid = Self {
            size,
            version,
            dark: vec![false; size * size],
            fixed: vec![false; size * size],
        };
        for index in 0..size {
            grid.fix(6, index, index % 2 == 0);
            grid.fix(index, 6, index % 2 == 0);
        }
        let end = size - 4;
        for (x, y) in [(3, 3), (end, 3), (3, end)] {
            grid.rings(x, y, 4);
        }
        let last = size - 7;
        // Version 7 and above have a middle row and column of them.
        let middle = if version < 7 { last } else { (6 + last) / 2 };
        if version > 1 {
            for (x, y) in [
                (middle, 6),
                (6, middle),
                (middle, middle),
                (last, middle),
                (middle, last),
                (last, last),
            ] {
                // Nothing lies over the patterns in the corners.
                if !(x == last && y == 6 || x == 6 && y == last) {
                    grid.rings(x, y, 2);
                }
            }
        }
        grid.name_version();
        grid.name_mask(0);
        grid
    }

    /// Rings around a place: dark and light in turn, the outermost of the larger ones light.
    fn rings(&mut self, x: usize, y: usize, radius: usize) {
        for (i, j) in (0..=2 * radius).flat_map(|i| (0..=2 * radius).map(move |j| (i, j))) {
            let distance = i.abs_diff(radius).max(j.abs_diff(radius));
            let (x, y) = ((x + i).wrapping_sub(radius), (y + j).wrapping_sub(radius));
            if x < self.size && y < self.size {
                let dark = if radius == 4 {
                    distance != 2 && distance != 4
                } else {
                    distance != 1
                };
                self.fix(x, y, dark);
            }
        }
    }

    fn fix(&mut self, x: usize, y: usize, dark: bool) {
        self.dark[y * self.size + x] = dark;
        self.fixed[y * self.size + x] = true;
    }

    /// From version 7 on, the version in two places.
    fn name_version(&mut self) {
        if self.version < 7 {
            return;
        }
        let bits = checked(self.version, 12, 0x1f25);
        for index in 0..18 {
            let dark = bits >> index & 1 == 1;
            let (along, across) = (index / 3, self.size - 11 + index % 3);
            self.fix(along, across, dark);
            self.fix(across, along, dark);
        }
    }

    /// The level of correction and the mask in two places.
    fn name_mask(&mut self, mask: usize) {
        let bits = checked(mask, 10, 0x537) ^ 0x5412;
        let dark = |index: usize| bits >> index & 1 == 1;
        for index in 0..15 {
            // Around the corner, past the dotted line.
            let near = |index: usize| if index < 6 { index } else { index + 1 };
            let (x, y) = match index {
                0..=7 => (8, near(index)),
                _ => (if index == 8 { 7 } else { 14 - index }, 8),
            };
            self.fix(x, y, dark(index));
            match index {
                0..=7 => self.fix(self.size - 1 - index, 8, dark(index)),
                _ => self.fix(8, self.size - 15 + index, dark(index)),
            }
        }
        self.fix(8, self.size - 8, true);
    }

    /// Puts the bits of the codewords in their places: up and down in pairs of columns from the
    /// right, past the dotted line.
    pub fn fill(&mut self, codewords: &[u8]) {
        let bit = |index: usize| {
            codewords
                .get(index / 8)
                .is_some_and(|word| word >> (7 - index % 8) & 1 == 1)
        };
        let mut index = 0;
        let pairs = self.size / 2;
        for pair in 0..pairs {
            let right = self.size - 1 - 2 * pair;
            let right = if right > 6 { right } else { right - 1 };
            for step in 0..self.size {
                let y = if pair % 2 == 0 {
                    self.size - 1 - step
                } else {
                    step
                };
                for x in [right, right - 1] {
                    let place = y * self.size + x;
                    if !self.fixed[place] {
                        self.dark[place] = bit(index);
                        index += 1;
                    }
                }
            }
        }
    }

    /// The modules under one of eight masks, the mask named.
    pub fn masked(&mut self, mask: usize) -> Vec<bool> {
        self.name_mask(mask);
        let mut dark = self.dark.clone();
        for (place, dark) in dark.iter_mut().enumerate() {
            let (x, y) = (place % self.size, place / self.size);
            let turned = match mask {
                0 => (x + y) % 2,
                1 => y % 2,
                2 => x % 3,
                3 => (x + y) % 3,
                4 => (x / 3 + y / 2) % 2,
                5 => x * y % 2 + x * y % 3,
                6 => (x * y % 2 + x * y % 3) % 2,
                _ => ((x + y) % 2 + x * y % 3) % 2,
            };
            *dark ^= turned == 0 && !self.fixed[place];
        }
        dark
    }
}

/// A number with the remainder of its division by a polynomial behind it.
fn checked(value: usize, bits: usize, polynomial: usize) -> usize {
    let mut rest = value;
    for _ in 0..bits {
        rest = (rest << 1) ^ ((rest >> (bits - 1)) * polynomial);
    }
    value << bits | rest
}

/// How hard a code is to read: runs and blocks of one colour, what looks like a corner, and more
/// of one colour than of the other.
pub fn penalty(dark: &[bool], size: usize) -> usize {
    let mut sum = 0;
    for (step, line) in [(1, size), (size, 1)] {
        for start in (0..size).map(|index| index * line) {
            let (mut run, mut last) = (0, 0);
            for index in 0..size {
                let now = usize::from(dark[start + index * step]);
                run = if index > 0 && now == last & 1 {
                    run + 1
                } else {
                    1
                };
                sum += match run {
                    5 => 3,
                    6.. => 1,
                    _ => 0,
                };
                last = (last << 1 | now) & 0x7ff;
                // 1011101 with four light modules before or behind.
                if index >= 10 && (last == 0x5d0 || last == 0x05d) {
                    sum += 40;
                }
            }
        }
    }
    for place in size + 1..dark.len() {
        let alike = |back: usize| dark[place - back] == dark[place];
        if place % size > 0 && alike(1) && alike(size) && alike(size + 1) {
            sum += 3;
        }
    }
    let count = dark.iter().filter(|dark| **dark).count();
    sum + (count * 20).abs_diff(dark.len() * 10) / dark.len() * 10
}
