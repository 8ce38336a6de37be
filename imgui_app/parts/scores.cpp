#include "imgui_app/parts/scores.hpp"

#include <algorithm>
#include <cmath>

#include "imgui_app/parts/finding.hpp"
#include "imgui_app/theme/motion.hpp"
#include "imgui_app/views/view.hpp"

namespace parts {

using app::Text;
using draw::Color;
using draw::Type;
using theme::px;

/// The value on its way to where it is.
static float moving_value(ScoreKind kind) {
  const ImGuiID id = motion::id_of("score", static_cast<uint32_t>(kind));
  return motion::follow(id, static_cast<float>(score_of(kind).value()), theme::duration::ring);
}

std::string value_of(ScoreKind kind) {
  if (!score_of(kind).judged()) return "–";
  return std::to_string(static_cast<int>(std::round(moving_value(kind))));
}

std::string spoken_score(ScoreKind kind) {
  const resume::Score& score = score_of(kind);
  if (!score.judged()) return app::say_filled(Text::spoken_score_none, {{"score", name_of(kind)}});
  const std::string value = std::to_string(score.value()), kept = std::to_string(score.kept),
                    whole = std::to_string(score.at_stake);
  return app::say_filled(Text::spoken_score,
                         {{"score", name_of(kind)}, {"value", value}, {"kept", kept}, {"whole", whole}});
}

void score_badge(const Box& box, ScoreKind kind) {
  const ui::Press now =
      ui::press(name_of(kind), box, {.role = access::Role::button, .label = spoken_score(kind)});
  if (now.hovered) draw::fill(box.inset(-6, 0), theme::radius::control, Color::hover);
  if (now.pressed) app::later([](int, int) { app::open_view(views::scores); }, 0);
  const ImVec2 centre = {box.min.x + px(14), box.centre().y};
  if (score_of(kind).judged())
    draw::small_ring(centre, 28, 3.5f, moving_value(kind) / 100);
  else
    draw::dotted_ring(centre, 28, 3.5f, Color::ring_lost);
  const float x = box.min.x + px(28 + 8), middle = box.centre().y;
  draw::text({x, middle - px(18)}, Type::caption, Color::ink2, name_of(kind));
  draw::text({x, middle - px(2)}, Type::number, Color::ink1, value_of(kind));
}

void score_badges(const Box& room) {
  const float step = room.width() / 3;
  ui::begin(access::Role::group, "scores", room, app::say(Text::scores_name));
  for (const ScoreKind kind : score_kinds) {
    const float x = room.min.x + step * static_cast<float>(static_cast<int>(kind));
    score_badge({{x, room.min.y + px(6)}, {x + std::min(step - px(8), px(104)), room.max.y - px(6)}}, kind);
  }
  ui::end();
}

void score_ring(ImVec2 centre, float css_size, float css_stroke, ScoreKind kind) {
  const resume::Score& score = score_of(kind);
  if (!score.judged()) return draw::dotted_ring(centre, css_size, css_stroke * 0.5f, Color::ring_lost);
  const float whole = static_cast<float>(score.at_stake);
  std::vector<draw::Arc> arcs = {{static_cast<float>(score.kept) / whole, Color::ink1}};
  // The calmest gap ends at the top, so the gravest lies beside what was kept; small ones melt into one.
  constexpr size_t most_gaps = 18;
  for (const resume::Severity severity :
       {resume::Severity::blocker, resume::Severity::major, resume::Severity::minor}) {
    float rest = 0;
    for (const resume::Finding& finding : app::state().report.findings) {
      if (finding.rule->score != kind || finding.severity != severity || finding.points <= 0) continue;
      const float share = static_cast<float>(finding.points) / whole;
      if (arcs.size() < most_gaps)
        arcs.push_back({share, look_of(severity).color});
      else
        rest += share;
    }
    if (rest > 0) arcs.push_back({rest, look_of(severity).color});
  }
  draw::ring(centre, css_size, css_stroke, arcs);
}

}
