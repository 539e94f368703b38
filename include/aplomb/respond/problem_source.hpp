// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <cstdint>
#include <string_view>

/// Where a problem came up, from what the caller's systems tell of a message.

namespace aplomb::respond {

/// service_channel: written to the desk itself; feedback: a survey, a rating or a form; social_media: said in public or to an
/// audience; internal: handed in by a shop, a partner or a colleague.
APLOMB_ENUM(problem_source, std::uint8_t, unknown, feedback, social_media, service_channel, internal)

/// What comes with a message beside its text. All optional.
struct message_metadata {
  std::string_view
      channel{};           ///< the caller's name of it: "wechat", "app_store", "x", "call"; case and _ - do not matter
  bool is_public = false;  ///< others can read it
  bool answers_survey = false;  ///< it answers a survey or comes with a rating
};

namespace detail {

struct channel_source {
  std::string_view name;
  problem_source source;
};

inline constexpr channel_source channel_sources[] = {{"appstore", problem_source::feedback},
                                                     {"feedback", problem_source::feedback},
                                                     {"googleplay", problem_source::feedback},
                                                     {"nps", problem_source::feedback},
                                                     {"productreview", problem_source::feedback},
                                                     {"rating", problem_source::feedback},
                                                     {"review", problem_source::feedback},
                                                     {"survey", problem_source::feedback},
                                                     {"trustpilot", problem_source::feedback},
                                                     {"bilibili", problem_source::social_media},
                                                     {"dcard", problem_source::social_media},
                                                     {"douyin", problem_source::social_media},
                                                     {"facebook", problem_source::social_media},
                                                     {"forum", problem_source::social_media},
                                                     {"instagram", problem_source::social_media},
                                                     {"linkedin", problem_source::social_media},
                                                     {"ptt", problem_source::social_media},
                                                     {"reddit", problem_source::social_media},
                                                     {"threads", problem_source::social_media},
                                                     {"tiktok", problem_source::social_media},
                                                     {"twitter", problem_source::social_media},
                                                     {"weibo", problem_source::social_media},
                                                     {"x", problem_source::social_media},
                                                     {"xiaohongshu", problem_source::social_media},
                                                     {"youtube", problem_source::social_media},
                                                     {"zhihu", problem_source::social_media},
                                                     {"app", problem_source::service_channel},
                                                     {"call", problem_source::service_channel},
                                                     {"chat", problem_source::service_channel},
                                                     {"email", problem_source::service_channel},
                                                     {"hotline", problem_source::service_channel},
                                                     {"line", problem_source::service_channel},
                                                     {"livechat", problem_source::service_channel},
                                                     {"mail", problem_source::service_channel},
                                                     {"messenger", problem_source::service_channel},
                                                     {"phone", problem_source::service_channel},
                                                     {"sms", problem_source::service_channel},
                                                     {"telegram", problem_source::service_channel},
                                                     {"ticket", problem_source::service_channel},
                                                     {"voice", problem_source::service_channel},
                                                     {"web", problem_source::service_channel},
                                                     {"webchat", problem_source::service_channel},
                                                     {"wechat", problem_source::service_channel},
                                                     {"whatsapp", problem_source::service_channel},
                                                     {"branch", problem_source::internal},
                                                     {"colleague", problem_source::internal},
                                                     {"partner", problem_source::internal},
                                                     {"shop", problem_source::internal},
                                                     {"store", problem_source::internal}};

/// Whether two names of a channel are the same, without regard to case, blanks, _ and -.
[[nodiscard]] constexpr bool same_channel(std::string_view given, std::string_view known) noexcept {
  std::size_t at = 0;
  for (char c : given) {
    if (c == '_' || c == '-' || c == ' ') continue;
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (at == known.size() || known[at] != c) return false;
    ++at;
  }
  return at == known.size() && at > 0;
}

}  // namespace detail

/// Where the problem came up: an answer to a survey is feedback, what others can read is social media, whatever the channel;
/// else the channel decides. Unknown when nothing is told or the name is not known. O(names).
[[nodiscard]] constexpr problem_source source_of(message_metadata const& with) noexcept {
  if (with.answers_survey) return problem_source::feedback;
  if (with.is_public) return problem_source::social_media;
  for (auto const& c : detail::channel_sources)
    if (detail::same_channel(with.channel, c.name)) return c.source;
  return problem_source::unknown;
}

}  // namespace aplomb::respond
