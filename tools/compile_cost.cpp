// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// compile_cost [ROUNDS [HEADER...]]: what the umbrella and each layer's header cost a user's translation unit. Compiles a
// file that includes the header and nothing else with every compiler at hand, ROUNDS times (default 5), and prints a table in
// Markdown: median CPU seconds, peak megabytes, and with Clang the instantiated classes and functions, which do not depend
// on the machine. Run in the repository.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

struct cost {
  double seconds = 0;
  double megabytes = 0;
  bool good = false;
};

std::string const folder = [] {
  char name[] = "/tmp/aplomb_compile_cost_XXXXXX";
  char const* const made = mkdtemp(name);
  if (made == nullptr) std::exit(2);
  return std::string(made);
}();

double seconds(timeval t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; }

// Runs a command without its output; what it used includes the processes it started.
cost run(std::vector<std::string> command) {
  std::fflush(stdout);  // or the child would print it, too
  pid_t const child = fork();
  if (child == 0) {
    if (std::freopen("/dev/null", "w", stdout) == nullptr || std::freopen("/dev/null", "w", stderr) == nullptr)
      _exit(127);
    std::vector<char*> arguments;
    for (auto& word : command) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    execvp(arguments[0], arguments.data());
    _exit(127);
  }
  int status = 0;
  rusage used{};
  if (child < 0 || wait4(child, &status, 0, &used) < 0) return {};
  return {seconds(used.ru_utime) + seconds(used.ru_stime), static_cast<double>(used.ru_maxrss) / 1024,
          WIFEXITED(status) && WEXITSTATUS(status) == 0};
}

std::vector<std::string> command_for(std::string const& compiler) {
  return {compiler, "-std=c++20",         "-O2", "-Iinclude",       "-isystem", "/usr/include/utf8cpp",
          "-c",     folder + "/unit.cpp", "-o",  folder + "/unit.o"};
}

cost median_of(std::vector<cost> costs) {
  std::sort(costs.begin(), costs.end(), [](cost a, cost b) { return a.seconds < b.seconds; });
  return costs[costs.size() / 2];
}

std::size_t occurrences(std::string const& text, std::string const& word) {
  std::size_t count = 0;
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + word.size())) ++count;
  return count;
}

void print_instantiations() {
  auto command = command_for("clang++");
  command.insert(command.end(), {"-ftime-trace", "-ftime-trace-granularity=0"});
  if (!run(command).good) {
    std::printf(" - |");
    return;
  }
  std::ifstream in(folder + "/unit.json");
  std::string const trace{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  std::printf(" %zu + %zu |", occurrences(trace, "\"name\":\"InstantiateClass\""),
              occurrences(trace, "\"name\":\"InstantiateFunction\""));
}

}  // namespace

int main(int count, char** arguments) {
  int const rounds = count > 1 ? std::max(1, std::atoi(arguments[1])) : 5;
  std::vector<std::string> headers(arguments + std::min(count, 2), arguments + count);
  if (headers.empty())
    headers = {"",
               "aplomb/core.hpp",
               "aplomb/text.hpp",
               "aplomb/classify.hpp",
               "aplomb/escalate.hpp",
               "aplomb/respond.hpp",
               "aplomb/session.hpp",
               "aplomb/aplomb.hpp"};

  std::printf("| header | GCC s | GCC MB | Clang s | Clang MB | classes + functions |\n|---|---|---|---|---|---|\n");
  bool good = true;
  for (auto const& header : headers) {
    std::ofstream(folder + "/unit.cpp") << (header.empty() ? "" : "#include <" + header + ">\n") << "int main() {}\n";
    std::printf("| %s |", header.empty() ? "none" : header.c_str());
    for (auto const* compiler : {"g++", "clang++"}) {
      std::vector<cost> costs;
      for (int i = 0; i < rounds; ++i) costs.push_back(run(command_for(compiler)));
      auto const typical = median_of(costs);
      if (typical.good)
        std::printf(" %.2f | %.0f |", typical.seconds, typical.megabytes);
      else
        std::printf(" - | - |");
      good = good && typical.good;
    }
    print_instantiations();
    std::printf("\n");
    std::fflush(stdout);
  }
  return run({"rm", "-r", folder}).good && good ? 0 : 1;
}
