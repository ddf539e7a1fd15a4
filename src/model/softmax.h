// Probabilities from logits, with the same bits on every machine: no call into the C library's exp.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

namespace crowdline::model {

// e^x for x in [-87, 87] (others are clamped), relative error below 3e-7. 2^n by the exponent bits, the rest by a
// polynomial on [-ln2/2, ln2/2] in plain multiplications and additions.
inline float exponential(float x) {
  constexpr float kLog2e = 1.44269504F;
  constexpr float kLn2High = 0.693145752F;
  constexpr float kLn2Low = 1.42860677e-6F;
  x = x < -87.0F ? -87.0F : x > 87.0F ? 87.0F : x;
  const float scaled = x * kLog2e;
  const auto n = static_cast<std::int32_t>(scaled < 0 ? scaled - 0.5F : scaled + 0.5F);
  const auto whole = static_cast<float>(n);
  const float r = (x - whole * kLn2High) - whole * kLn2Low;
  const float p =
      1.0F +
      r * (1.0F + r * (0.5F + r * (0.166666672F + r * (0.0416666679F + r * (0.00833333377F + r * 0.00138888892F)))));
  return p * std::bit_cast<float>((n + 127) << 23);
}

// Divides positive numbers by their sum.
inline void share_out(std::span<float> powers) {
  float sum = 0;
  for (const float power : powers) sum += power;
  for (float& power : powers) power /= sum;
}

// In place; the result adds up to 1. `logits` is not empty.
inline void softmax(std::span<float> logits) {
  float highest = logits[0];
  for (const float logit : logits) highest = logit > highest ? logit : highest;
  for (float& logit : logits) logit = exponential(logit - highest);
  share_out(logits);
}

}  // namespace crowdline::model
