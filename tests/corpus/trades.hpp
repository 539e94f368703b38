// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "corpus/corpus.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace aplomb_test {

/// A trade kept for measuring, and words by which messages name it: Han in one script, or Latin words; `*` stands for any
/// ending. They are few on purpose: what names the trade, not what else is said there.
struct held_out_trade {
  std::string_view name;
  std::vector<std::string_view> words;
};

inline std::vector<held_out_trade> const& held_out_trades() {
  static std::vector<held_out_trade> const trades{
      {"cruise", {"邮轮", "游轮", "cruise*", "cruising"}},
      {"dating", {"相亲", "婚介", "红娘", "交友", "配对成功", "dating", "matchmaker*", "matched with", "my matches"}},
      {"driving_school",
       {"驾校", "驾训", "教练车", "驾考", "科目二", "科目三", "driving lesson*", "driving test*", "driving school*",
        "driving instructor*"}},
      {"dry_cleaning", {"干洗", "洗衣店", "西装送洗", "dry clean*", "dry-clean*", "drycleaner*", "dry cleaner*"}},
      {"electricity",
       {"电费", "电表", "电网", "供电", "停电", "电力公司", "electricity", "electric bill*", "power cut*",
        "power outage*"}},
      {"farm",
       {"农药", "化肥厂", "种子店", "农资", "复合肥", "肥料", "秧苗", "fertiliser*", "fertilizer*", "seedling*",
        "seed drill*", "herbicide*", "harvests", "the harvest"}},
      {"florist", {"花店", "花束", "束花", "鲜花", "捧花", "花篮", "florist*", "bouquet*"}},
      {"funeral",
       {"殡仪", "殡葬", "葬礼", "丧葬", "灵堂", "灵骨塔", "塔位", "骨灰位", "墓地", "墓园", "追思会", "告别式",
        "funeral*", "undertaker*", "crematori*", "cemetery", "hearse"}},
      {"hosting",
       {"域名", "网域", "虚拟主机", "网站托管", "主机商", "domain name*", "my domain*", "web hosting", "nameserver*",
        "cpanel"}},
      {"instruments",
       {"钢琴", "吉他", "结他", "小提琴", "二胡", "古筝", "琴行", "乐器", "piano*", "guitar*", "violin*", "cello*"}},
      {"library", {"图书馆", "借书证", "library", "libraries", "librarian*"}},
      {"museum", {"博物馆", "博物院", "美术馆", "动物园", "museum*", "zoo", "zoos"}},
      {"ski", {"滑雪", "雪场", "雪票", "雪具", "ski", "skis", "skiing", "snowboard*"}},
      {"tattoo", {"纹身", "刺青", "tattoo*"}},
      {"translation",
       {"翻译公司", "翻译社", "翻译件", "译稿", "译员", "译者", "translation agenc*", "translator*",
        "sworn translation*", "certified translation*"}},
      {"wine", {"红酒", "葡萄酒", "酒庄", "白葡萄", "wine*", "winery", "sommelier*"}},
  };
  return trades;
}

/// Whether `text`, folded, holds `word`: Han anywhere, Latin as words of its own.
inline bool names(std::u32string const& text, std::string_view word) {
  bool const open = word.ends_with('*');
  if (open) word.remove_suffix(1);
  auto const sought = folded(word);
  auto const letter = [&](std::size_t at) { return at < text.size() && text[at] >= U'a' && text[at] <= U'z'; };
  for (auto at = text.find(sought); at != text.npos; at = text.find(sought, at + 1)) {
    bool const latin = letter(at);
    if (latin && at > 0 && letter(at - 1)) continue;
    if (latin && !open && letter(at + sought.size())) continue;
    return true;
  }
  return false;
}

}  // namespace aplomb_test
