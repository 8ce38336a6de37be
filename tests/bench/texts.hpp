#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

namespace resume::bench {

/// A developer's resume of about `bytes` bytes (never more than a bullet above), at least a heading. Another
/// `seed`, another person: other names, words and numbers, so that nothing is learnt from one check to the
/// next.
std::string make_resume(uint32_t seed, size_t bytes);
/// A posting, likewise.
std::string make_posting(uint32_t seed, size_t bytes);

}
