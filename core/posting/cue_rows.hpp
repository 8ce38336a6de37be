#pragma once
#include <iterator>
#include <string_view>

#include "core/posting/reader.hpp"

// How postings are worded. Build time only: make_lexicon packs the rows, see lexicon::posting_rows.

namespace resume {

struct CueRow {
  std::string_view words;
  CueKind kind;
};

inline constexpr CueRow cue_rows[] = {
#include "core/posting/cue_table.inc"
};

struct QuestionRow {
  std::string_view words;
  QuestionKind kind;
};

inline constexpr QuestionRow question_rows[] = {
#include "core/posting/question_table.inc"
};

struct RemoteRow {
  std::string_view words;
  RemoteCue::Kind kind;
};

inline constexpr RemoteRow remote_rows[] = {{"100 on site", RemoteCue::on_site},
                                            {"100 remote", RemoteCue::remote},
                                            {"anywhere", RemoteCue::label_remote},
                                            {"fully distributed", RemoteCue::remote},
                                            {"fully on site", RemoteCue::on_site},
                                            {"fully remote", RemoteCue::remote},
                                            {"hybrid", RemoteCue::label_hybrid},
                                            {"hybrid apps", RemoteCue::none},
                                            {"hybrid cloud", RemoteCue::none},
                                            {"hybrid mobile", RemoteCue::none},
                                            {"hybrid model", RemoteCue::hybrid},
                                            {"hybrid position", RemoteCue::hybrid},
                                            {"hybrid remote", RemoteCue::hybrid},
                                            {"hybrid role", RemoteCue::hybrid},
                                            {"hybrid work", RemoteCue::hybrid},
                                            {"hybrid working", RemoteCue::hybrid},
                                            {"hybride", RemoteCue::label_hybrid},
                                            {"hybrides arbeiten", RemoteCue::hybrid},
                                            {"híbrido", RemoteCue::label_hybrid},
                                            {"in office", RemoteCue::label_on_site},
                                            {"in office only", RemoteCue::on_site},
                                            {"no remote", RemoteCue::on_site},
                                            {"not a remote", RemoteCue::on_site},
                                            {"not remote", RemoteCue::on_site},
                                            {"office based", RemoteCue::label_on_site},
                                            {"office based role", RemoteCue::on_site},
                                            {"on site", RemoteCue::label_on_site},
                                            {"on site only", RemoteCue::on_site},
                                            {"onsite", RemoteCue::label_on_site},
                                            {"remote", RemoteCue::label_remote},
                                            {"remote first", RemoteCue::remote},
                                            {"remote from", RemoteCue::remote},
                                            {"remote in", RemoteCue::remote},
                                            {"remote job", RemoteCue::remote},
                                            {"remote only", RemoteCue::remote},
                                            {"remote position", RemoteCue::remote},
                                            {"remote role", RemoteCue::remote},
                                            {"remote within", RemoteCue::remote},
                                            {"remote work possible", RemoteCue::remote},
                                            {"remotely", RemoteCue::label_remote},
                                            {"sur site", RemoteCue::label_on_site},
                                            {"vor ort", RemoteCue::label_on_site},
                                            {"vor ort in", RemoteCue::on_site},
                                            {"work from anywhere", RemoteCue::remote},
                                            {"work remotely", RemoteCue::remote}};

template <class Rows>
constexpr bool are_sorted(const Rows& rows) {
  for (size_t i = 1; i < std::size(rows); ++i)
    if (!(rows[i - 1].words < rows[i].words)) return false;
  return true;
}
static_assert(are_sorted(cue_rows), "cue_table.inc: sort the rows, each once");
static_assert(are_sorted(remote_rows));
static_assert(are_sorted(question_rows), "question_table.inc: sort the rows, each once");

}
