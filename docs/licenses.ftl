<#-- Template of docs/licenses.md; see the profile "licenses" in the root pom. -->
# What Fretway is made of

Fretway itself is under the Apache License 2.0. It uses these libraries, unchanged, each under its own
licence. `mvn -Plicenses validate` writes this page anew.

Inside `lwjgl-openal` comes OpenAL Soft (LGPL-2.0-or-later), inside `lwjgl-stb` the stb libraries (MIT or
public domain), as libraries of their own that can be replaced.

| library | licence |
|---|---|
<#list dependencyMap as e>
<#assign project = e.getKey()/>
| ${project.groupId}:${project.artifactId} ${project.version} | <#list e.getValue() as license>${license}<#sep> or </#sep></#list> |
</#list>
