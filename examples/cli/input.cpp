// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "input.hpp"
#include <filesystem>
#include <iostream>
#include <iterator>
#include <system_error>
#include <unistd.h>

namespace cli {

namespace {

bool is_stdin(std::string_view file) { return file.empty() || file == "-"; }

/// std::ifstream opens a directory without complaint and then reads nothing: say so instead.
bool is_readable_file(std::string const& file) {
  std::error_code error;
  return !std::filesystem::is_directory(file, error) && std::ifstream(file, std::ios::binary).good();
}

}  // namespace

bool is_terminal(int descriptor) { return ::isatty(descriptor) != 0; }

line_source::line_source(std::string file) : name_(is_stdin(file) ? "<stdin>" : std::move(file)), in_(&std::cin) {
  if (name_ == "<stdin>") return;
  failed_ = !is_readable_file(name_);
  if (failed_) return;
  file_.open(name_, std::ios::binary);
  in_ = &file_;
  std::error_code error;
  auto const size = std::filesystem::file_size(name_, error);
  if (!error) total_ = static_cast<std::size_t>(size);
}

line_source::~line_source() {
  if (showing_) std::cerr << "\r\033[K" << std::flush;
}

bool line_source::next(std::string& line) {
  if (failed_ || !std::getline(*in_, line)) return false;
  bytes_ += line.size() + 1;
  if (++number_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
  if (line.ends_with('\r')) line.pop_back();
  show_progress();
  return true;
}

void line_source::show_progress() {
  constexpr std::size_t every = 2048, worth_showing = 1u << 20;
  if (number_ % every != 0 || bytes_ < worth_showing || !is_terminal(2)) return;
  showing_ = true;
  std::cerr << '\r' << number_ << " lines";
  if (total_ > 0) std::cerr << ", " << bytes_ * 100 / total_ << " %";
  std::cerr << "\033[K" << std::flush;
}

void line_source::complain(std::string_view what, std::string_view remedy) const {
  std::cerr << name_ << ':' << number_ << ": " << what << "; " << remedy << '\n';
}

bool read_whole(std::string const& file, std::string& content) {
  if (is_stdin(file)) {
    content.assign(std::istreambuf_iterator<char>(std::cin), {});
    return true;
  }
  if (!is_readable_file(file)) return false;
  std::ifstream in(file, std::ios::binary);
  content.assign(std::istreambuf_iterator<char>(in), {});
  return true;
}

}  // namespace cli
