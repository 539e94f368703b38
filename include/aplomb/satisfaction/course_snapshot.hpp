// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/hash.hpp>
#include <aplomb/core/result.hpp>
#include <aplomb/satisfaction/course.hpp>
#include <aplomb/session/detail/byte_fields.hpp>
#include <aplomb/session/detail/sealed.hpp>
#include <aplomb/session/session_error.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Courses as bytes that outlive the process and the build, to be stored beside the snapshot of their conversation. The format
/// is that of session/detail/sealed.hpp with the letters "APLF". The fingerprint is that of the word weights: the sums of a
/// course mean nothing under others.

namespace aplomb::satisfaction {

/// The schema of stored courses, in bytes and in JSON.
inline constexpr unsigned course_schema = 1;

/// What tells word weights from others. O(weights).
[[nodiscard]] constexpr std::uint32_t fingerprint_of(forecast_model const& model) noexcept {
  return static_cast<std::uint32_t>(hash_bytes({model.words, std::size_t{1} << forecast_model::bucket_bits}) >> 32);
}

namespace detail {

[[nodiscard]] constexpr aplomb::detail::seal course_seal(forecast_model const& model) noexcept {
  return {"APLF", course_schema, fingerprint_of(model), "weights of words"};
}
inline constexpr aplomb::detail::seal builtin_course_seal = course_seal(builtin_forecast);

[[nodiscard]] constexpr aplomb::detail::seal seal_of(forecast_model const& model) noexcept {
  return &model == &builtin_forecast ? builtin_course_seal : course_seal(model);
}

inline constexpr std::size_t most_course_bytes = [] {
  aplomb::detail::byte_measure members;
  members.part("", course{});
  return builtin_course_seal.around() + members.size();
}();

}  // namespace detail

/// The bytes of a course, inside the object: no heap. Trivially copyable.
struct course_snapshot {
  fixed_vector<char, detail::most_course_bytes> bytes{};

  /// The bytes to be stored; valid as long as this object.
  [[nodiscard]] constexpr std::string_view view() const noexcept { return {bytes.data(), bytes.size()}; }
};

/// The course of a conversation as bytes; `model` is the one that its lines were weighed by. It holds no text. O(size), with
/// a model of your own O(weights).
[[nodiscard]] constexpr course_snapshot take_snapshot(course const& c,
                                                      forecast_model const& model = builtin_forecast) noexcept {
  course_snapshot out;
  (void)aplomb::detail::seal_up(detail::seal_of(model), c, out.bytes);  // no course is out of range
  return out;
}

/// A course from bytes of any origin. Faults: not_a_snapshot, newer_schema, truncated, too_long, wrong_checksum,
/// wrong_version (weighed by another model: begin a fresh course), out_of_range.
[[nodiscard]] constexpr result<course, session_fault> restore_course(
    std::string_view bytes, forecast_model const& model = builtin_forecast) noexcept {
  return aplomb::detail::unseal<course>(detail::seal_of(model), bytes);
}

}  // namespace aplomb::satisfaction
