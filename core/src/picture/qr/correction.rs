//! The Reed–Solomon code that mends what a camera misreads.

/// The codewords in blocks, each with `count` codewords of correction, interleaved as they are
/// drawn.
pub fn with_correction(data: &[u8], count: usize, blocks: usize) -> Vec<u8> {
    let short = data.len() / blocks;
    let longer = data.len() % blocks;
    let divisor = divisor(count);
    let mut rest = data;
    let mut parts: Vec<(&[u8], Vec<u8>)> = Vec::with_capacity(blocks);
    for block in 0..blocks {
        let (own, after) = rest.split_at(short + usize::from(block >= blocks - longer));
        parts.push((own, remainder(own, &divisor)));
        rest = after;
    }
    let mut all = Vec::with_capacity(data.len() + count * blocks);
    for index in 0..=short {
        all.extend(parts.iter().filter_map(|(own, _)| own.get(index)));
    }
    for index in 0..count {
        all.extend(parts.iter().map(|(_, correction)| correction[index]));
    }
    all
}

/// The coefficients of the product of (x − 2ⁿ) for n below `degree`, without the first, which
/// is 1.
fn divisor(degree: usize) -> Vec<u8> {
    let mut result = vec![0; degree];
    result[degree - 1] = 1;
    let mut root = 1;
    for _ in 0..degree {
        for index in 0..degree {
            let next = result.get(index + 1).copied().unwrap_or_default();
            result[index] = product(result[index], root) ^ next;
        }
        root = product(root, 2);
    }
    result
}

fn remainder(data: &[u8], divisor: &[u8]) -> Vec<u8> {
    let mut rest = vec![0; divisor.len()];
    for word in data {
        let factor = word ^ rest[0];
        rest.rotate_left(1);
        rest[divisor.len() - 1] = 0;
        for (place, coefficient) in rest.iter_mut().zip(divisor) {
            *place ^= product(*coefficient, factor);
        }
    }
    rest
}

/// The product in the field of 256 elements modulo x⁸ + x⁴ + x³ + x² + 1.
fn product(first: u8, second: u8) -> u8 {
    let mut result: u8 = 0;
    for bit in (0..8).rev() {
        let carry = result >> 7;
        result = (result << 1) ^ (carry * 0x1d);
        result ^= (second >> bit & 1) * first;
    }
    result
}
