#include <array>
#include <vector>

#include "imgui_app/views/view.hpp"

#include "core/text/sort.hpp"

namespace views {

std::span<const View* const> views_of(Group group) {
  static std::array<std::vector<const View*>, group_count> groups;
  std::vector<const View*>& list = groups[static_cast<size_t>(group)];
  if (list.empty()) {
    for (const View* view : all_views())
      if (view->group == group) list.push_back(view);
    resume::sort_list(list, [](const View* a, const View* b) { return a->order < b->order; });
  }
  return list;
}

std::span<const View* const> listed_in_more() {
  static std::vector<const View*> list;
  if (list.empty())
    for (const Group group : {Group::check, Group::improve, Group::foot, Group::seal})
      for (const View* view : views_of(group))
        if (!view->first) list.push_back(view);
  return list;
}

}
