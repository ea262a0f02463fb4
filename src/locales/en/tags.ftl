# Tags: on a contact, and all of them.
help-tag = put tags on a contact: /tag Anna Kowalska: vip, regular
help-tags = all tags: how often used, rename, merge, group
tag-how = Write whom and which tags: /tag Anna Kowalska: vip, regular
untag-how = Write whom and which tag to take off: /untag Anna Kowalska: vip
untag-missing = Not on this contact: { $tags }
tag-none = no tags
tag-gone = This tag is no longer there.
tag-press = Choose a tag to put it on (+) or take it off (✓), or type names with commas between.
tags-put-on = ✅ Tagged 🏷 { $tags }: { $names }.
tags-taken-off = ✅ No longer tagged 🏷 { $tags }: { $names }.
tag-put-on = ✅ Put on: { $name }
tag-taken-off = ✅ Taken off: { $name }
tag-had-already = The contact has that already.
tag-unknown = There is no tag “{ $name }” yet.
tag-near = Or do you mean one of these?
tag-which-reading = How do you mean that?
tag-use = { $count ->
    [0] not used
    [one] { $count } contact
   *[other] { $count } contacts
}
tag-group = Group: { $group }
tag-ask-name = What shall the tag be called?
tag-ask-merge = Merge “{ $name }” into which tag? Choose it or type its name.
tag-merge-sure = { $count ->
    [0] Nobody carries “{ $name }”. It will go, “{ $into }” stays. Merge?
    [one] { $count } contact carries “{ $name }” and will have “{ $into }” instead. Merge?
   *[other] { $count } contacts carry “{ $name }” and will have “{ $into }” instead. Merge?
}
tag-ask-group = Which group does the tag belong to? Choose one or type its name.
tag-delete-sure = { $count ->
    [0] Nobody carries “{ $name }”. Delete it?
    [one] { $count } contact carries “{ $name }” and will lose it. Delete it?
   *[other] { $count } contacts carry “{ $name }” and will lose it. Delete it?
}
tag-renamed = ✅ Renamed.
tag-renamed-meanwhile = Somebody has renamed this tag to “{ $name }” meanwhile. Type the name again if you still want yours.
tag-merged = { $count ->
    [one] ✅ Merged: { $count } contact had “{ $name }”.
   *[other] ✅ Merged: { $count } contacts had “{ $name }”.
}
tag-deleted = { $count ->
    [one] ✅ “{ $name }” is deleted; { $count } contact had it.
   *[other] ✅ “{ $name }” is deleted; { $count } contacts had it.
}
merge-tags-how = Write which tag goes into which: /mergetags regular, loyal
rename-tag-how = Write which tag gets which name: /renametag vip, important
tag-no-such = There is no such tag.
tags-title = { $count ->
    [one] { $count } tag
   *[other] { $count } tags
}
tags-none = There are no tags yet. Make one by putting it on a contact: /tag Anna: vip
button-by-name = By name
button-by-use = By use
button-by-group = By group
button-done = ✅ Done
button-create-all = ➕ Create all { $count }
button-leave-out = Without “{ $name }”
button-tagged = 👥 Contacts ({ $count })
button-tag-rename = ✏️ Rename
button-tag-merge = 🔀 Merge
button-tag-group = 🗂 Group
button-tag-delete = 🗑 Delete tag
button-all-tags = ☰ All tags
quoted = “{ $text }”
