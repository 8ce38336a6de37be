#include "imgui_app/parts/names.hpp"

namespace parts {

using app::Text;
using resume::MatchClass;

Text name_of(resume::SectionKind kind) {
  using resume::SectionKind;
  switch (kind) {
    case SectionKind::contact:
      return Text::section_contact;
    case SectionKind::summary:
      return Text::section_summary;
    case SectionKind::experience:
      return Text::section_experience;
    case SectionKind::education:
      return Text::section_education;
    case SectionKind::skills:
      return Text::section_skills;
    case SectionKind::projects:
      return Text::section_projects;
    case SectionKind::certifications:
      return Text::section_certifications;
    case SectionKind::languages:
      return Text::section_languages;
    case SectionKind::awards:
      return Text::section_awards;
    case SectionKind::publications:
      return Text::section_publications;
    case SectionKind::volunteering:
      return Text::section_volunteering;
    case SectionKind::interests:
      return Text::section_interests;
    case SectionKind::references:
      return Text::section_references;
    case SectionKind::other:
      break;
  }
  return Text::section_other;
}

Text name_of(MatchClass match_class) {
  switch (match_class) {
    case MatchClass::literal:
      return Text::class_literal;
    case MatchClass::inflected:
      return Text::class_inflected;
    case MatchClass::alias:
      return Text::class_alias;
    case MatchClass::acronym:
      return Text::class_acronym;
    case MatchClass::not_shown:
      break;
  }
  return Text::class_not_shown;
}

std::string_view name_of(resume::ScoreKind score) {
  switch (score) {
    case resume::ScoreKind::readable:
      return app::say(Text::score_readable);
    case resume::ScoreKind::written:
      return app::say(Text::score_written);
    case resume::ScoreKind::matched:
      return app::say(Text::score_matched);
    case resume::ScoreKind::none:
      break;
  }
  return app::say(Text::score_none);
}

}
